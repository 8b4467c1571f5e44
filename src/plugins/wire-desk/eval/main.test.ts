import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

// Each test starts a process, which compiles the parser.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'gold-'));

const annotation = {
  locale: 'en',
  genre: 'court',
  layout: 'title lead',
  fields: { category: null, credit: null, dateline: null, byline: null },
  persons: [{ name: 'Ema Rusi', aliases: [] }],
  quotes: [{ stretches: ['We row on'], kind: 'direct', speaker: 'Ema Rusi', attributedAs: null }],
};

function writePage(set: string, name: string, copy: string): void {
  mkdirSync(path.join(folder, set), { recursive: true });
  writeFileSync(path.join(folder, set, `${name}.txt`), copy);
  writeFileSync(path.join(folder, set, `${name}.json`), JSON.stringify(annotation));
}

const evaluate = (...options: string[]) =>
  spawnSync(
    process.execPath,
    [path.join(__dirname, 'run-typescript.mjs'), path.join(__dirname, 'main.ts'), ...options],
    { cwd: root, encoding: 'utf8' },
  );

describe('npm run eval', () => {
  beforeAll(() => {
    writePage('train', 'rowers', 'Rowers row on\n\nThe captain, Ema Rusi, said: “We row on”.\n');
    writePage('test', 'bakers', 'Bakers bake on\n\nThe baker, Ema Rusi, said: “We row on”.\n');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the figures of each set, and writes them', () => {
    const json = path.join(folder, 'figures.json');
    const { stdout, stderr } = evaluate('--gold', folder, '--json', json);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^train · en · 1 pages$/m);
    expect(stdout).toMatch(/^test · en · 1 pages$/m);
    const { groups } = JSON.parse(readFileSync(json, 'utf8')) as {
      groups: { name: string; figures: { title: { f: { value: number } } } }[];
    };
    expect(groups.map(({ name, figures }) => [name, figures.title.f.value])).toEqual([
      ['train · en', 1],
      ['test · en', 1],
    ]);
  });

  it('prints differences of the test set only if they are asked for', () => {
    const heads = (...options: string[]) =>
      evaluate('--gold', folder, ...options).stdout.match(/^\S+(?= · letter)/gm);
    const gold = JSON.stringify({ ...annotation, genre: 'letter', persons: [], quotes: [] });
    for (const page of ['train/rowers', 'test/bakers']) {
      writeFileSync(path.join(folder, `${page}.json`), gold);
    }
    expect(heads()).toEqual(['train/rowers']);
    expect(heads('--set', 'test')).toEqual(['test/bakers']);
    expect(heads('--page', 'bakers')).toEqual(['test/bakers']);
  });

  it('says in one line what it did not take', () => {
    const { stderr, status } = evaluate('--gold', folder, '--page', 'rower');
    expect(stderr).toBe(`eval: There is no such page in ${folder}.\n`);
    expect(status).toBe(1);
  });
});
