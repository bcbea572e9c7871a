import { render } from 'solid-js/web';
import { Join } from './Join.js';

render(() => <Join />, document.querySelector('#app')!);
