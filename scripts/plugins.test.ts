import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { kitDir, workspacePlugins } from './plugins.mjs';

describe('the plugins of the workspace', () => {
  it('are those for Strapi, without their kit', () => {
    expect(workspacePlugins().map(({ name }) => name)).toEqual([
      'strapi-plugin-flash-news',
      'strapi-plugin-translation-desk',
      'strapi-plugin-wire-desk',
    ]);
  });

  it('are built again when the kit has changed, which is part of each', () => {
    for (const { sources } of workspacePlugins()) {
      expect(sources).toEqual(
        expect.arrayContaining(['admin', 'server'].map((part) => path.join(kitDir, part))),
      );
    }
  });
});
