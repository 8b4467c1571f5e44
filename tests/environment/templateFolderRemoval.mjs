/** Jest's global teardown of the suites that boot a newsroom. */
export { removeTemplateFolder as default } from './templateFolder.mjs';
