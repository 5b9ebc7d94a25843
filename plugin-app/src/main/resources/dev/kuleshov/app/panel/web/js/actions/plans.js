import { attempt } from '../app.js';

/** @typedef {import('../app.js').App} App */

/**
 * Asks for the cut as it is decided and for rough cuts in other styles, to lay side by side.
 *
 * @param {App} app
 * @param {string[]} styles names of styles to compare
 */
export function compare(app, styles) {
  return attempt(app, 'plans', async () => {
    const { project } = app.store.state;
    if (!project) {
      return;
    }
    const { target } = project.settings;
    const rough = styles.map(async (style) => {
      const wish = { what: 'target', style, target };
      return {
        name: style,
        style,
        plan: await app.api.plan(project.id, wish),
      };
    });
    const accepted = app.api
      .plan(project.id, { what: 'accepted' })
      .then((plan) => ({ name: 'accepted', style: null, plan }));
    app.store.set({ plans: await Promise.all([accepted, ...rough]) });
  });
}
