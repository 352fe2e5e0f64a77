/** An EventSource that the test speaks through. */
export class FakeSource extends EventTarget {
  isClosed = false;
  /** @param {string} url */
  constructor(url) {
    super();
    this.url = url;
  }
  close() {
    this.isClosed = true;
  }
  /** @param {string} type @param {string} [data] @param {string} [lastEventId] */
  send(type, data = "", lastEventId = "") {
    this.dispatchEvent(new MessageEvent(type, { data, lastEventId }));
  }
  fail() {
    this.dispatchEvent(new Event("error"));
  }
}
