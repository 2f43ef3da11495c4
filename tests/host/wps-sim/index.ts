export { isHidden } from './objects/charts';
export { POSITIONS, USUAL, type Quirks } from './quirks';
export { WpsHost, type OpenBook, type StartBook } from './wps';
