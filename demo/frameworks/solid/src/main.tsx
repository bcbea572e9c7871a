import 'onboarding-elements/define.js';
import { render } from 'solid-js/web';
import { App } from './App.js';
import { Join } from './Join.js';

/** `?page=join` shows the component that the documentation prints. */
const isJoin = new URLSearchParams(location.search).get('page') === 'join';

render(() => (isJoin ? <Join /> : <App />), document.querySelector('#app')!);
