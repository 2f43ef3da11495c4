/**
 * Stands for the package of Fluent's icons, whose one file for all of them is fifteen megabytes of script: each icon that
 * is asked for comes from its own file.
 */
const FOLDER = '../../node_modules/@fluentui/react-icons/lib-cjs';

type Exported = Readonly<Record<string, unknown>>;

const tools: Exported = {
  ...jest.requireActual<Exported>(`${FOLDER}/utils.cjs`),
  ...jest.requireActual<Exported>(`${FOLDER}/providers.cjs`),
};

/** `CheckmarkCircle12Filled` is in `checkmark-circle`. */
const fileOf = (icon: string): string =>
  icon
    .replace(/\d*(?:Regular|Filled|Light|Color)$/, '')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase();

module.exports = new Proxy(tools, {
  get: (_, name: string): unknown =>
    name in tools || !/^[A-Z]/.test(name)
      ? tools[name]
      : jest.requireActual<Exported>(`${FOLDER}/atoms/svg/${fileOf(name)}.cjs`)[name],
});
