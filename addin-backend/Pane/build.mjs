// Builds the pane into a folder of its own: node addin-backend/Pane/build.mjs <folder>. Run by Pane.targets; needs Node.js 20 and npm.
// Packages are installed when the lock file changed, and beside a copy: the work tree holds no node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const source = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2]);
const kept = ['node_modules', '.lock', '.installed', 'dist'];

mkdirSync(target, { recursive: true });
await lock(join(target, '.lock'));
try {
  copy();
  install();
  run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']);
  tellSize();
} finally {
  rmSync(join(target, '.lock'), { force: true });
}

/** One build at a time: two would pull each other's packages away. A lock whose process is gone is nobody's. */
async function lock(file) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (taken) {
      if (taken.code !== 'EEXIST') throw taken;
    }

    if (!isAlive(holder(file))) rmSync(file, { force: true });
    else await new Promise((later) => setTimeout(later, 200));
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Empty for a moment, between being made and being written: somebody is there. */
function isAlive(pid) {
  if (pid === 0) return existsSync(join(target, '.lock'));
  try {
    process.kill(pid, 0);
    return true;
  } catch (gone) {
    return gone.code === 'EPERM';
  }
}

function copy() {
  for (const old of readdirSync(target).filter((name) => !kept.includes(name))) rmSync(join(target, old), { recursive: true });
  cpSync(source, target, { recursive: true, filter: (path) => !['node_modules', 'dist', 'obj'].includes(basename(path)) });
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(target, 'package-lock.json'))).digest('hex');
  const noted = join(target, '.installed');
  if (existsSync(noted) && readFileSync(noted, 'utf8') === wanted) return;
  rmSync(noted, { force: true });
  run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  writeFileSync(noted, wanted);
}

function run(program, words) {
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32' && program === 'npm';
  const ended = spawnSync(program, words, { cwd: target, stdio: ['ignore', 2, 2], shell, env: { ...process.env, NODE_ENV: 'production' } });
  if (ended.status !== 0) {
    throw new Error(`${program} ${words.join(' ')}: ${ended.error?.message ?? `exit code ${ended.status}`}`);
  }
}

/** What a pane weighs that opens, and what comes later when it is asked for. */
function tellSize() {
  const dist = join(target, 'dist');
  const page = readFileSync(join(dist, 'taskpane.html'), 'utf8');
  const opened = new Set();
  for (const [, name] of page.matchAll(/(?:src|href)="\/addin\/assets\/([^"]+)"/g)) follow(name, opened);
  const size = (name) => gzipSync(readFileSync(join(dist, 'assets', name))).length;
  const first = [...opened].reduce((sum, name) => sum + size(name), gzipSync(page).length);
  const later = readdirSync(join(dist, 'assets')).filter((name) => !opened.has(name)).reduce((sum, name) => sum + size(name), 0);
  console.log(`The task pane: ${(first / 1024).toFixed(1)} KB gzipped, ${(later / 1024).toFixed(1)} KB more when asked for.`);
  writeFileSync(join(target, 'size.json'), JSON.stringify({ first, later }));
}

function follow(name, opened) {
  if (opened.has(name)) return;
  opened.add(name);
  if (!name.endsWith('.js')) return;
  const code = readFileSync(join(target, 'dist', 'assets', name), 'utf8');
  for (const [, next] of code.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) follow(next, opened);
}
