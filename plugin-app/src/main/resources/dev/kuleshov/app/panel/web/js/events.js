/**
 * The service's events, for as long as the page lives. A lost connection is tried again by itself;
 * tickets change when the service starts anew, so each try asks for one.
 *
 * @typedef {object} Listeners
 * @property {(boot: string) => void} open
 * @property {() => void} lost
 * @property {(job: import('./types').Job) => void} job
 * @property {(project: { id: string, revision: number }) => void} project
 */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

/**
 * @param {() => Promise<string>} address asks for the address of the events
 * @param {Listeners} on
 */
export function listen(address, on) {
  let wait = FIRST_WAIT;

  async function connect() {
    let source;
    try {
      source = new EventSource(await address());
    } catch {
      again();
      return;
    }
    source.addEventListener('hello', (event) => {
      wait = FIRST_WAIT;
      on.open(JSON.parse(event.data).boot);
    });
    source.addEventListener('job', (event) => on.job(JSON.parse(event.data)));
    source.addEventListener('project', (event) => on.project(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      source.close();
      again();
    });
  }

  function again() {
    on.lost();
    setTimeout(connect, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  connect();
}
