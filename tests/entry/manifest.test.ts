import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import product from '../../package.json';

const ROOT = join(__dirname, '..', '..');
const SCHEMA = join(ROOT, '..', 'shared', 'hosts', 'manifest-xsd', 'OfficeAppManifestV1_1.xsd');
const XML = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

function inNode(argument: readonly string[], input: string): { readonly out: string; readonly error: string } {
  const { stdout, stderr } = spawnSync(process.execPath, argument, { cwd: ROOT, input, encoding: 'utf8' });
  return { out: stdout, error: stderr };
}

/** Calls a function of config/excel-manifest.mjs. */
function rewritten(call: string): { readonly out: string; readonly error: string } {
  const script = `import * as m from './config/excel-manifest.mjs'; import { readFileSync } from 'node:fs';
    try { console.log(m.${call}); } catch (error) { console.error(error.message); }`;
  return inNode(['--input-type=module', '-e', script.replaceAll('XML', "readFileSync(0, 'utf8')")], XML);
}

const SELF_TEST = rewritten('selfTestManifest(XML)').out;

/** Text of the attribute of every element of a name, whatever its prefix. */
function attributes(xml: string, name: string, attribute: string): string[] {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const found = [...document.getElementsByTagNameNS('*', name)];
  return found.flatMap((element) => element.getAttribute(attribute) ?? []);
}

function texts(xml: string, name: string): string[] {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  return [...document.getElementsByTagNameNS('*', name)].map(({ textContent }) => textContent);
}

const resources = (xml: string): string[] => ['Image', 'Url', 'String'].flatMap((name) => attributes(xml, name, 'id'));
const references = (xml: string): string[] =>
  [...new JSDOM(xml, { contentType: 'text/xml' }).window.document.querySelectorAll('[resid]')].map((element) =>
    element.getAttribute('resid')!,
  );
const addresses = (xml: string): string[] =>
  [...xml.matchAll(/"(https:\/\/[^"]+)"/g)].flatMap((match) => match[1] ?? []);

const BROKEN: readonly (readonly [string, string])[] = [
  ['an id that is no GUID', XML.replace(/<Id>[^<]*/, '<Id>gaofen')],
  ['elements out of order', XML.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1')],
  ['a set without a name', XML.replace('<Set Name="ExcelApi"', '<Set')],
  ['a resource id of 40 characters', XML.replaceAll('"Pane.Url"', `"${'P'.repeat(40)}"`)],
  ['an action without its page', XML.replace('<SourceLocation resid="Pane.Url" />', '')],
];

describe("Microsoft's schema", () => {
  if (!existsSync(SCHEMA)) {
    process.stderr.write(`manifest schema check skipped: ${SCHEMA} is not there\n`);
    test.skip('is not beside this checkout', () => undefined);
    return;
  }
  const documents = [XML, SELF_TEST, ...BROKEN.map(([, xml]) => xml)];
  const { out, error } = inNode(['tests/entry/validate-xml.mjs'], JSON.stringify({ schema: SCHEMA, documents }));
  if (out === '') throw new Error(error);
  const [manifest, selfTest, ...broken] = JSON.parse(out) as string[][];

  test('accepts the manifest', () => expect(manifest).toEqual([]));
  test('accepts the manifest of the self-test', () => expect(selfTest).toEqual([]));
  test.each(BROKEN.map(([name], at) => [name, at] as const))('refuses %s', (_, at) =>
    expect(broken[at]).not.toEqual([]),
  );
});

describe('the manifest', () => {
  test('carries the version of the product', () => expect(texts(XML, 'Version')).toEqual([`1.${product.version}`]));

  test('asks for the oldest Excel that the adapter can do with', () => {
    const floor = /FLOOR = '([\d.]+)'/.exec(readFileSync(join(ROOT, 'src', 'entry', 'excel', 'find-excel.ts'), 'utf8'));
    expect(attributes(XML, 'Set', 'Name')).toEqual(['ExcelApi']);
    expect(attributes(XML, 'Set', 'MinVersion')).toEqual([floor?.[1]]);
  });

  test('defines each resource once, uses all of them and no others', () => {
    const defined = resources(XML);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(references(XML))).toEqual(new Set(defined));
  });

  test('names controls once', () => {
    const names = ['Group', 'Control'].flatMap((name) => attributes(XML, name, 'id'));
    expect(new Set(names).size).toBe(names.length);
  });

  test('has an English twin for every Chinese word', () => {
    const { document } = new JSDOM(XML, { contentType: 'text/xml' }).window;
    const chinese = [...document.querySelectorAll('[DefaultValue]')].filter((element) =>
      /\p{Script=Han}/u.test(element.getAttribute('DefaultValue')!),
    );
    expect(chinese).toHaveLength(18);
    for (const element of chinese) expect(element.firstElementChild?.getAttribute('Locale')).toBe('en-US');
  });

  test('keeps labels and tips within what the ribbon takes', () => {
    const long = [...attributes(XML, 'String', 'DefaultValue'), ...attributes(XML, 'Override', 'Value')];
    const short = attributes(XML.replace(/<bt:LongStrings>[\s\S]*<\/bt:LongStrings>/, ''), 'String', 'DefaultValue');
    expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(250);
    expect(Math.max(...short.map(({ length }) => length))).toBeLessThanOrEqual(125);
  });

  test('points only to pages and pictures that the build makes', () => {
    for (const address of addresses(XML)) {
      const [, name, kind] =
        /^https:\/\/localhost:3000\/(?:icons\/)?([\w-]+)\.(png|html)(?:\?view=\w+)?$/.exec(address) ?? [];
      const source = kind === 'png' ? join('assets', `${name}.png`) : join('src', 'entry', 'excel', `${name}.ts`);
      expect([source, `${source}x`].some((path) => existsSync(join(ROOT, path)))).toBe(true);
    }
  });

  test('calls a function that the commands page offers', () => {
    const commands = readFileSync(join(ROOT, 'src', 'entry', 'excel', 'commands.ts'), 'utf8');
    for (const name of texts(XML, 'FunctionName')) expect(commands).toContain(`associate('${name}'`);
  });
});

describe('the self-test manifest', () => {
  test('is another add-in on another page', () => {
    expect(texts(SELF_TEST, 'Id')).not.toEqual(texts(XML, 'Id'));
    expect(attributes(SELF_TEST, 'SourceLocation', 'DefaultValue')).toEqual(['https://localhost:3000/self-test.html']);
    expect(attributes(SELF_TEST, 'DisplayName', 'DefaultValue')).toEqual(['稿分自检']);
  });
});

describe('an address of its own', () => {
  test.each([
    ['https://intranet.example/gaofen', 'https://intranet.example/gaofen/'],
    ['https://10.1.2.3:8443/a&b/', 'https://10.1.2.3:8443/a&amp;b/'],
  ])('%s', (address, base) => {
    const { out } = rewritten(`manifestAt(XML, '${address}')`);
    expect(out).not.toContain('localhost');
    expect(addresses(out).every((one) => one.startsWith(base))).toBe(true);
    expect(addresses(out)).toHaveLength(addresses(XML).length);
  });

  test.each(['http://intranet.example/', 'intranet', 'https://x/?a=1', '\\\\server\\share'])(
    '%s is refused',
    (address) => {
      const { out, error } = rewritten(`manifestAt(XML, ${JSON.stringify(address)})`);
      expect(out).toBe('');
      expect(error).toContain('请写 https:// 开头的文件夹网址');
    },
  );
});
