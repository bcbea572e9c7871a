/** @type {import('next').NextConfig} */
export default {
  // The packages of this app are in this folder, not where the lock file of the repository is.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};
