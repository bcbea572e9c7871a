import { createApp } from 'vue';
import App from './App.vue';
import Join from './Join.vue';

/** `?page=join` shows the component that the documentation prints. */
const isJoin = new URLSearchParams(location.search).get('page') === 'join';

createApp(isJoin ? Join : App).mount('#app');
