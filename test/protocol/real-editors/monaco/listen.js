// Run in the page before its own script: notes what goes between the page and the server's worker.
globalThis.heard = [];
globalThis.Worker = class extends Worker {
  #own;
  constructor(address, options) {
    super(address, options);
    this.#own = String(address).endsWith('/nianbao.js');
    if (this.#own) this.addEventListener('message', ({ data }) => globalThis.heard.push(data));
  }
  postMessage(message, ...more) {
    if (this.#own) globalThis.heard.push({ ...message, sent: true });
    super.postMessage(message, ...more);
  }
};
