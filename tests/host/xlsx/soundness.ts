import { parseXml, attribute } from '../../../src/host/ooxml/xml';
import { unpack } from './package';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function targetOf(relationships: string, target: string): string {
  const base = relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');
  return decodeURIComponent(new URL(target, `http://book/${base}`).pathname.slice(1));
}

/** Everything that is wrong with a package as such: broken XML, dangling references, parts without a type. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = unpack(bytes);
  const faults: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(decode(part))) faults.push(`${name}: not XML`);
    try {
      parseXml(decode(part), name);
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  if (faults.length > 0) return faults;
  const types = parseXml(decode(parts['[Content_Types].xml']!), 'types').children;
  const typed = new Set(types.flatMap((one) => attribute(one, 'PartName')?.slice(1) ?? []));
  const endings = new Set(types.flatMap((one) => attribute(one, 'Extension')?.toLowerCase() ?? []));
  for (const name of typed) if (!(name in parts)) faults.push(`type of missing part ${name}`);
  for (const name of Object.keys(parts)) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!typed.has(name) && !endings.has(ending) && name !== '[Content_Types].xml') faults.push(`${name} has no type`);
    if (name.endsWith('.rels')) faults.push(...danglingReferences(name, decode(parts[name]!), parts));
  }
  return faults;
}

function danglingReferences(name: string, xml: string, parts: Record<string, Uint8Array>): string[] {
  const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  if (owner !== '' && !(owner in parts)) return [`${name} belongs to no part`];
  const relationships = parseXml(xml, name).children;
  const ids = relationships.map((one) => attribute(one, 'Id')!);
  const dangling = relationships
    .filter((one) => attribute(one, 'TargetMode') !== 'External')
    .map((one) => targetOf(name, attribute(one, 'Target')!))
    .filter((target) => !(target in parts));
  const missing = owner === '' || !/\.xml$/.test(owner) ? [] : undeclaredIds(decode(parts[owner]!), new Set(ids));
  return [
    ...dangling.map((target) => `${name} leads to missing ${target}`),
    ...missing.map((id) => `${owner} uses undeclared ${id}`),
    ...(new Set(ids).size === ids.length ? [] : [`${name} repeats an id`]),
  ];
}

function undeclaredIds(xml: string, declared: ReadonlySet<string>): string[] {
  return [...xml.matchAll(/\sr:(?:id|embed|link|pict)="([^"]*)"/g)]
    .map((one) => one[1]!)
    .filter((id) => !declared.has(id));
}
