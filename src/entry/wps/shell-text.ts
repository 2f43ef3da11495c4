import { WPS_SHELL_EN } from '../../text/en/hosts/wps';
import { WPS_SHELL } from '../../text/hosts/wps';
import { languageIn } from '../../ui/pane/language-choice';

/** The words of the pages around the pane, in the language that the pane would have. */
export const shellText = (): typeof WPS_SHELL => (languageIn(navigator.language) === 'en' ? WPS_SHELL_EN : WPS_SHELL);
