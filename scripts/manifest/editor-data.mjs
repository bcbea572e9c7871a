/**
 * What editors read: web-types for JetBrains, custom data for VS Code. Each generator prints the same
 * facts of the manifest in the form of its editor.
 */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

/** The contents by name of file. */
export function editorData(manifest, { name, version }) {
  const options = { hideLogs: true };
  const webTypes = parsed(getWebTypesData(manifest, options));
  return {
    'web-types.json': print({ ...webTypes, name, version }),
    'vscode.html-custom-data.json': print(parsed(getVsCodeHtmlCustomData(manifest, options))),
    'vscode.css-custom-data.json': print(parsed(getVsCodeCssCustomData(manifest, options))),
  };
}

const parsed = (data) => (typeof data === 'string' ? JSON.parse(data) : data);
const print = (data) => `${JSON.stringify(data)}\n`;
