import { spawnSync } from 'node:child_process';

/** Puts a picture into the docs, with few colours and no more bytes than that takes; it needs pngquant. */
export function keepInDocs(from: string, to: string): void {
  const options = ['--force', '--strip', '--speed', '1', '--quality', '55-92', '--nofs'];
  const { error, status, stderr } = spawnSync('pngquant', [...options, '--output', to, from], { encoding: 'utf8' });
  if (error !== undefined || status !== 0)
    throw new Error(`pngquant (apt install pngquant): ${error?.message ?? stderr}`);
}
