import 'onboarding-elements/define.js';
import { mount } from 'svelte';
import App from './App.svelte';
import Join from './Join.svelte';

/** `?page=join` shows the component that the documentation prints. */
const isJoin = new URLSearchParams(location.search).get('page') === 'join';

mount(isJoin ? Join : App, { target: document.querySelector('#app')! });
