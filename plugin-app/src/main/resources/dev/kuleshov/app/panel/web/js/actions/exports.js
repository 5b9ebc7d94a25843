import { attempt, say } from '../app.js';
import { t } from '../i18n.js';

/** @typedef {import('../app.js').App} App */

/**
 * Fetches an export and hands it to the browser as a download.
 *
 * @param {App} app
 * @param {'timeline' | 'captions'} kind
 * @param {Record<string, string>} query
 */
export function download(app, kind, query) {
  return attempt(app, `export.${query.format}`, async () => {
    const { project } = app.store.state;
    if (!project) {
      return;
    }
    const { blob, name } = await app.api.download(project.id, kind, query);
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say(app, t('export.saved', { name }));
  });
}
