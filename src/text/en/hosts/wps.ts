import type { WPS_INSTALL, WPS_SHELL } from '../../hosts/wps';

/** What the pages around the pane say in WPS: the one behind the ribbon, and the one that loads the pane. */
export const WPS_SHELL_EN: typeof WPS_SHELL = {
  tooOld:
    'This WPS is too old to show the Gaofen pane. Ask the administrator for an update, or use the Gaofen workbench in a browser.',
  incomplete:
    'The pane is not fully installed. The administrator should install Gaofen again, or put the whole folder on the server again.',
  paneTitle: 'Gaofen',
  cannotOpenPane:
    'The pane did not open. Open a workbook first, then try again; if that does not help, restart WPS Spreadsheets.',
};

/** What the install page says about the WPS on this machine. */
export const WPS_INSTALL_EN: typeof WPS_INSTALL = {
  title: 'Install Gaofen (add-in for WPS Spreadsheets)',
  otherLanguage: '中文',
  command: (address) => `sh install.sh ${address === '' ? 'http://server/gaofen/' : address}`,
  asking: 'Asking the WPS on this computer…',
  noAnswer:
    'The WPS on this computer does not answer. Open WPS, then reload this page; if the browser asks whether to open WPS, allow it. If that does not help, use the script below.',
  notInstalled: 'Not installed yet.',
  installed: 'Installed.',
  other: (address) => `Another address is registered: ${address}. Press "Install" to use the one of this page.`,
  enabled: 'Installed. Close WPS completely, then open WPS Spreadsheets and choose "Allow" (允许) when it asks.',
  disabled: 'Uninstalled. Please restart WPS Spreadsheets.',
  refused: 'WPS did not finish. Please use the script below.',
};
