import { defineConfig } from 'vite';

// One page, its script and its style: everything of ours comes from the administration's own server (CSP 'self').
export default defineConfig({
  base: '/addin/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['taskpane.html', 'signin.html'] },
  },
});
