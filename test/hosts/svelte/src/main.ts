import 'onboarding-elements/define.js';
import { mount } from 'svelte';
import Join from './Join.svelte';

mount(Join, { target: document.querySelector('#app')! });
