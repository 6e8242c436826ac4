/** A refusal of the sandbox, in its own words; the status is 0 when there was no answer at all. */
export class Refusal extends Error {
  constructor(words, status = 0) {
    super(words);
    this.status = status;
  }
}

async function answerOf(response) {
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    // Not JSON: a proxy's or a server's own error page, of which the status is all that helps.
  }
  if (response.ok && answer) return answer;
  throw new Refusal(answer?.error ?? `The sandbox answered with status ${response.status}.`, response.status);
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refusal('The sandbox does not answer. Is it still running?');
  }
  return answerOf(response);
}

/** Reads from the sandbox; `query` becomes the query string. */
export function get(path, query = {}) {
  const text = new URLSearchParams(query).toString();
  return ask(text ? `${path}?${text}` : path, { headers: { Accept: 'application/json' } });
}

/** Tells the sandbox what a person did. */
export function post(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Uploads one file and answers its Slack file object. */
export function upload(file, as) {
  const form = new FormData();
  form.append('file', file, file.name);
  return ask(`/sandbox/files?${new URLSearchParams({ as })}`, { method: 'POST', body: form });
}
