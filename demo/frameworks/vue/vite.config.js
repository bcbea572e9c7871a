import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const compilerOptions = { isCustomElement: (tag) => tag.startsWith('onboarding-') };

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions } })],
});
