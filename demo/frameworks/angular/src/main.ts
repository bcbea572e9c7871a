import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.js';
import { Join } from './join.js';

/** `?page=join` shows the component that the documentation prints. */
const isJoin = new URLSearchParams(location.search).get('page') === 'join';
const providers = [provideZonelessChangeDetection()];

bootstrapApplication(isJoin ? Join : App, { providers }).catch(console.error);
