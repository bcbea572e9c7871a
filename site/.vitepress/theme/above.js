import { withBase } from 'vitepress';

/** A module of the demo, which is in the folder above the documentation and no part of its build. */
export const fromAbove = (path) =>
  import(/* @vite-ignore */ new URL(`../${path}`, new URL(withBase('/'), location.origin)).href);
