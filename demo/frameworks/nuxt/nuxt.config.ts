export default defineNuxtConfig({
  typescript: { tsConfig: { vueCompilerOptions: { strictTemplates: true } } },
});
