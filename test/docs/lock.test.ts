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
type Packages = Readonly<Record<string, Package>>;
const packagesOf = (file: string): Packages => JSON.parse(textOf(file)).packages;
const packages = packagesOf('package-lock.json');
/** Of what tests install for themselves. */
const installed = ['monaco', 'coc'].map((editor) => `test/protocol/real-editors/${editor}/package`);

/** Whether a package that `from` asks for is among those of the lock file, in its own folder or in one above it. */
function isLocked(packages: Packages, from: string, name: string): boolean {
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

test.each(installed)('so is %s-lock.json', (name) => {
  expect(packagesOf(`${name}-lock.json`)['']?.dependencies).toEqual(JSON.parse(textOf(`${name}.json`)).dependencies);
});

test.each(['package-lock.json', ...installed.map((name) => `${name}-lock.json`)])(
  '%s is whole: the optional packages of every platform are in it, each with its hash',
  (file) => {
    const packages = packagesOf(file);
    const lacking = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(packages, place, name))
        .map((name) => `${place} asks for ${name}`),
    );
    expect(lacking).toEqual([]);
    const unhashed = Object.entries(packages).filter(([place, { integrity, link }]) => place !== '' && !link && !integrity);
    expect(unhashed.map(([place]) => place)).toEqual([]);
  },
);
