import { expect, test } from 'vitest';
import { textOf } from './sources.ts';

interface Package {
  readonly version?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest: Package = JSON.parse(textOf('package.json'));
const packages: Readonly<Record<string, Package>> = JSON.parse(textOf('package-lock.json')).packages;

/** Whether a package that `from` asks for is in the lock file, in its own folder or in one above it. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at}${at === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

test('the lock file is that of the manifest', () => {
  const { version, engines, devDependencies } = manifest;
  expect(packages['']).toMatchObject({ version, engines, devDependencies });
  for (const [name, wanted] of Object.entries(devDependencies ?? {})) expect(packages[`node_modules/${name}`]?.version, name).toBe(wanted);
});

test('the lock file is whole: the optional packages of every platform are in it, each with its hash', () => {
  const lacking = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(place, name))
      .map((name) => `${place} asks for ${name}`),
  );
  expect(lacking).toEqual([]);
  const unhashed = Object.entries(packages).filter(([place, { integrity, link }]) => place !== '' && !link && !integrity);
  expect(unhashed.map(([place]) => place)).toEqual([]);
});
