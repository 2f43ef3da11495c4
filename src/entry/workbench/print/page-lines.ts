import { headerSections } from '../../../host/port/header-sections';

/** What the codes in the lines above and below a page stand for. */
export interface PageFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  readonly date: string;
  readonly time: string;
}

/** A piece of a line in one look; sizes in points. */
export interface LineRun {
  readonly text: string;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly bold: boolean;
}

const PIECES = /&&|&"[^"]*"|&K(?:[\dA-F]{6}|\d\d[+-]\d{3})|&\d+|&[A-Z]|[^&]+|&/giu;
const PLAIN: LineRun = { text: '', fontName: null, fontSize: null, bold: false };

/** The look that a code asks for; what is a picture or a path asks for none. */
function lookAfter(code: string, look: LineRun): LineRun {
  const size = /^&(\d+)$/u.exec(code)?.[1];
  const font = /^&"([^",]*)/u.exec(code)?.[1];
  if (size !== undefined) return { ...look, fontSize: Number(size) };
  if (font !== undefined) return { ...look, fontName: font === '-' ? null : font };
  return /^&B$/iu.test(code) ? { ...look, bold: !look.bold } : look;
}

/** One of the three parts of a line, with its codes resolved. */
function runsOf(section: string, facts: PageFacts): LineRun[] {
  const meant: Readonly<Record<string, string>> = {
    '&&': '&',
    '&P': String(facts.page),
    '&N': String(facts.pages),
    '&A': facts.sheet,
    '&F': facts.file,
    '&D': facts.date,
    '&T': facts.time,
  };
  const runs: LineRun[] = [];
  let look = PLAIN;
  for (const piece of section.match(PIECES) ?? []) {
    const text = piece.startsWith('&') ? meant[piece.toUpperCase()] : piece;
    if (text === undefined) look = lookAfter(piece, look);
    else runs.push({ ...look, text });
  }
  return runs;
}

/** The left, middle and right part of the line above or below a page. */
export function pageLine(codes: string, facts: PageFacts): Record<'L' | 'C' | 'R', readonly LineRun[]> {
  const { L, C, R } = headerSections(codes);
  return { L: runsOf(L, facts), C: runsOf(C, facts), R: runsOf(R, facts) };
}
