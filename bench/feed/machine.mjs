import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const manifest = readFileSync(
  path.resolve(import.meta.dirname, '..', '..', 'package.json'),
  'utf8',
);

/** The machine and versions of a run. */
export const machine = {
  node: process.version,
  strapi: /"@strapi\/strapi": "([^"]+)"/.exec(manifest)?.[1] ?? '',
  processors: os.availableParallelism(),
  processor: os.cpus()[0]?.model ?? '',
};

/** Returns the line above the tables. @param {string} how */
export const headline = (how) =>
  `${new Date().toISOString().slice(0, 10)}, Node ${machine.node}, Strapi ${machine.strapi}, ` +
  `${machine.processors} processors (${machine.processor}); ${how}\n`;
