/**
 * The service's HTTP API. Every failure becomes an {@link ApiError} with the service's stable code.
 *
 * @typedef {import('./types').Project} Project
 */

/** What the service, or the way to it, could not do. */
export class ApiError extends Error {
  /**
   * @param {number} status HTTP status; 0 where no answer came
   * @param {string} code stable code, such as `folder.closed`
   * @param {string} message one sentence in English
   */
  constructor(status, code, message) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

export class Api {
  /** @param {string} token */
  constructor(token) {
    this.token = token;
  }

  /** @returns {Promise<import('./types').Session>} */
  session() {
    return this.get('/api/session');
  }

  /** @returns {Promise<{ projects: import('./types').ProjectHead[] }>} */
  projects() {
    return this.get('/api/projects');
  }

  /**
   * @param {string} path a folder or a file
   * @returns {Promise<{ path: string, media: { name: string, path: string, bytes: number }[], chosen: string | null }>}
   */
  openFolder(path) {
    return this.post('/api/folders', { path });
  }

  /**
   * @param {File} file an encoded percent sign in an address is refused, as a trick
   * @returns {Promise<{ path: string, name: string }>}
   */
  upload(file) {
    const name = encodeURIComponent(file.name.replaceAll('%', '_'));
    return this.send('PUT', `/api/uploads/${name}`, file);
  }

  /** @param {string[]} media @returns {Promise<Project>} */
  openProject(media) {
    return this.post('/api/projects', { media });
  }

  /** @param {string} id @returns {Promise<Project>} */
  project(id) {
    return this.get(`/api/projects/${id}`);
  }

  /** @param {string} id @param {Record<string, unknown>} edit @returns {Promise<Project>} */
  edit(id, edit) {
    return this.post(`/api/projects/${id}/edits`, edit);
  }

  /** @param {string} id @param {'undo' | 'redo'} way @returns {Promise<Project>} */
  history(id, way) {
    return this.post(`/api/projects/${id}/${way}`, {});
  }

  /** @param {string} id @returns {Promise<import('./types').Suggestions>} */
  suggestions(id) {
    return this.get(`/api/projects/${id}/suggestions`);
  }

  /**
   * @param {string} id
   * @param {Partial<import('./types').Settings>} settings
   * @returns {Promise<import('./types').Suggestions>}
   */
  rank(id, settings) {
    return this.post(`/api/projects/${id}/rank`, settings);
  }

  /**
   * @param {string} id
   * @param {Record<string, unknown>} wish
   * @returns {Promise<import('./types').Plan>}
   */
  plan(id, wish) {
    return this.post(`/api/projects/${id}/plan`, wish);
  }

  /**
   * @param {string} id
   * @param {number} media
   * @param {string} what `shots`, `curve`, `speech`, `clock` or `waveform`
   * @param {Record<string, string>} [query]
   * @returns {Promise<any>} the type goes with what was asked for
   */
  measured(id, media, what, query = {}) {
    const search = new URLSearchParams(query).toString();
    return this.get(`/api/projects/${id}/media/${media}/${what}${search ? `?${search}` : ''}`);
  }

  /** @param {string} id @param {string} track @returns {Promise<import('./types').Track>} */
  track(id, track) {
    return this.get(`/api/projects/${id}/tracks/${track}`);
  }

  /**
   * @param {string} id
   * @param {Record<string, unknown>} job
   * @returns {Promise<import('./types').Job>}
   */
  start(id, job) {
    return this.post(`/api/projects/${id}/jobs`, job);
  }

  /** @param {string} job @returns {Promise<import('./types').Job>} */
  cancel(job) {
    return this.post(`/api/jobs/${job}/cancel`, {});
  }

  /**
   * @param {string} id
   * @param {'timeline' | 'captions'} kind
   * @param {Record<string, string>} query
   * @returns {Promise<{ blob: Blob, name: string }>}
   */
  async download(id, kind, query) {
    const path = `/api/projects/${id}/export/${kind}?${new URLSearchParams(query)}`;
    const response = await this.answer('GET', path);
    const disposition = response.headers.get('Content-Disposition') ?? '';
    return {
      blob: await response.blob(),
      name: fileName(disposition) ?? `cut.${query.format}`,
    };
  }

  /** @param {string} path @returns {Promise<any>} */
  get(path) {
    return this.send('GET', path);
  }

  /** @param {string} path @param {unknown} body @returns {Promise<any>} */
  post(path, body) {
    return this.send('POST', path, body);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body] a file is sent as it is, anything else as JSON
   */
  async send(method, path, body) {
    const response = await this.answer(method, path, body);
    return response.status === 204 ? null : response.json();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<Response>} an answer that is no failure
   */
  async answer(method, path, body) {
    /** @type {Record<string, string>} */
    const headers = { Authorization: `Bearer ${this.token}` };
    const file = body instanceof Blob;
    if (body !== undefined && !file) {
      headers['Content-Type'] = 'application/json';
    }
    let response;
    try {
      const content = file ? body : body === undefined ? undefined : JSON.stringify(body);
      response = await fetch(path, { method, headers, body: content });
    } catch {
      throw new ApiError(0, 'service.gone', 'The engine service does not answer.');
    }
    if (!response.ok) {
      throw await failure(response);
    }
    return response;
  }
}

/** @param {Response} response @returns {Promise<ApiError>} */
async function failure(response) {
  try {
    const { error } = await response.json();
    return new ApiError(response.status, String(error.code), String(error.message));
  } catch {
    return new ApiError(response.status, `http.${response.status}`, response.statusText);
  }
}

/** @param {string} disposition @returns {string | null} the name that a download asks for */
function fileName(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  if (encoded) {
    return decodeURIComponent(encoded[1]);
  }
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? null;
}
