import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    // What `Array.prototype.toSorted` and CSS nesting need; older browsers would have to be tested.
    target: ['chrome120', 'firefox117', 'safari17.2'],
    // A picture in the style sheet would be refused by the content policy of the README.
    assetsInlineLimit: 0,
  },
});
