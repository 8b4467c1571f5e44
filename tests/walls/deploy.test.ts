import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Returns whether a rule of a `.dockerignore` leaves a path out (`*` within a folder, `**` across). */
const matches = (rule: string, file: string): boolean => {
  const pattern = rule
    .split('**/')
    .map((part) => part.replaceAll('.', '\\.').replaceAll('*', '[^/]*'))
    .join('(?:.+/)?');
  return new RegExp(`^${pattern}(?:/.*)?$`).test(file);
};

/** Returns the ports that a text names by a pattern with one group. */
const ports = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, port = '']) => port);

/** Returns the manifests of the packages that `npm ci` installs in one. */
const manifests = (): string[] => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { link?: boolean; resolved?: string }>;
  };
  return Object.values(packages)
    .filter(({ link }) => link)
    .map(({ resolved }) => `${String(resolved)}/package.json`);
};

describe('what is deployed', () => {
  it('installs every package of the repository in the image', () => {
    const [before = ''] = read('deploy/docker/Dockerfile').split('RUN npm ci');
    expect(manifests().length).toBeGreaterThan(2);
    for (const manifest of manifests()) {
      expect(before).toContain(`COPY ${manifest} ${path.dirname(manifest)}/\n`);
    }
  });

  it.each([
    ['deploy/docker/Dockerfile', /^CMD \["node", "([^"]+)", "start"\]$/m],
    ['deploy/systemd/newsroom@.service', /^ExecStart=\/usr\/bin\/node (\S+) start$/m],
  ])('is started as the README says by %s', (file, command) => {
    const script = command.exec(read(file))?.[1] ?? '';
    expect(existsSync(path.join(root, script))).toBe(true);
  });

  it('keeps secrets and what was built elsewhere out of the image', () => {
    const left = read('deploy/docker/Dockerfile.dockerignore').split('\n');
    expect(left).toEqual(expect.arrayContaining(['**/node_modules', '**/dist', '.tmp']));
    const secrets = [
      ...['.env', 'deploy/docker/.env', '.env.production', 'deploy/newsroom.env', '.tmp/data.db'],
      ...['backup.db', 'deploy/docker/key.pem', 'deploy/nginx/tls.key', 'data/newsroom.db-wal'],
    ];
    const kept = (file: string) => !left.some((rule) => rule !== '' && matches(rule, file));
    expect(secrets.filter(kept)).toEqual([]);
    expect(
      ['package.json', 'config/environment/flag.ts', 'public/robots.txt'].filter(kept),
    ).toHaveLength(3);
  });

  it('gives each instance a port that nginx does not use itself', () => {
    const own = ports(read('deploy/nginx/newsroom.conf'), /listen (?:[\d.]+:)?(\d+)/g);
    expect(own).toContain('1338');
    const texts = ['docs/operations.md', 'deploy/systemd/newsroom@.service'].map(read).join('\n');
    const instances = [
      ...ports(texts, /newsroom@(\d+)/g),
      ...ports(read('deploy/nginx/upstream.conf'), /server [\w.]+:(\d+)/g),
    ];
    expect(new Set(instances).size).toBeGreaterThan(1);
    expect(instances.filter((port) => own.includes(port))).toEqual([]);
  });

  it('lets the unit write where the handbook has database and pictures, and nowhere else', () => {
    const writable = /^ReadWritePaths=(.*)$/m.exec(read('deploy/systemd/newsroom@.service'))?.[1];
    const handbook = read('docs/operations.md');
    expect(writable?.split(' ')).toEqual(['/srv/newsroom/data', '/srv/newsroom/uploads']);
    expect(handbook).toContain('DATABASE_FILENAME=/srv/newsroom/data/newsroom.db');
    expect(handbook).toContain('ln -s /srv/newsroom/uploads public/uploads');
  });

  it('has the folder of migrations, which Strapi would make in code that its service may not write to', () => {
    expect(existsSync(path.join(root, 'database/migrations/.gitkeep'))).toBe(true);
  });

  it('finds what the containers mount', () => {
    const mounted = [...read('deploy/docker/compose.yaml').matchAll(/- (\.[^:]+):/g)];
    expect(mounted).toHaveLength(2);
    for (const [, file = ''] of mounted) {
      expect(existsSync(path.join(root, 'deploy/docker', file))).toBe(true);
    }
  });
});
