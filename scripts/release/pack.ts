import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { archive, filesIn, textFile, type Files } from './archive';
import { AUDIENCES, DOCUMENTS, type Audience } from './audiences';
import { printDocuments } from './documents';
import { sampleBooks } from './sample-books';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { readonly version: string };
const SUMS = 'SHA256SUMS.txt';
/** What an earlier run left. */
const OURS = /^(gaofen-[\d.]+-[a-z]+\.zip|SHA256SUMS\.txt)$/;

/** What an audience's archive holds: the built folders, their documents, the licence and what to do first. */
function filesOf({ title, built, documents, steps }: Audience, printed: Files): Files {
  const folders = Object.entries(built).map(([as, folder]) => {
    if (!existsSync(path.join(ROOT, folder))) throw new Error(`还没有 ${folder}。请不带 --built 再运行一次。`);
    return filesIn(path.join(ROOT, folder), as);
  });
  const beside = documents.map((name) => `${DOCUMENTS[name]!.title}.pdf`).map((name) => [name, printed[name]!]);
  const lines = [`稿分 ${version} · ${title}`, '', ...steps.map((step, at) => `${at + 1}. ${step}`)];
  const texts = { '先看这里.txt': textFile(lines), LICENSE: readFileSync(`${ROOT}LICENSE`) };
  return { ...Object.assign({}, ...folders), ...Object.fromEntries(beside), ...texts } as Files;
}

/** Makes the archives of a release and their checksums in a folder. */
async function pack(out: string): Promise<void> {
  const printed = await printDocuments(ROOT, Object.values(DOCUMENTS));
  const contents: readonly (readonly [string, Files])[] = [
    ...AUDIENCES.map((one) => [one.name, filesOf(one, printed)] as const),
    ['samples', await sampleBooks()],
    ['documents', printed],
  ];
  mkdirSync(out, { recursive: true });
  for (const old of readdirSync(out).filter((name) => OURS.test(name))) rmSync(path.join(out, old));
  const sums = contents.map(([name, files]) => {
    const [file, bytes] = [`gaofen-${version}-${name}.zip`, archive(files)];
    writeFileSync(path.join(out, file), bytes);
    console.log(`${file}（${(bytes.length / 1e6).toFixed(1)} MB，${Object.keys(files).length} 个文件）`);
    return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`;
  });
  writeFileSync(path.join(out, SUMS), sums.join(''));
  console.log(`${SUMS}：各包的校验值。Windows 用 certutil -hashfile 文件 SHA256 对照，Linux 用 sha256sum -c ${SUMS}。`);
}

await pack(path.resolve(ROOT, process.argv[2]!)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
