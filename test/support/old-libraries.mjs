/** Libraries that old pages still load, as far as they change what everybody has. Each runs in the page. */

/** What Prototype.js 1.6 puts on every page that has it. */
export function likePrototype() {
  const all = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    const list = new Array(iterable.length || 0);
    for (let i = 0; i < list.length; i++) list[i] = iterable[i];
    return list;
  };
  Array.from = all;
  const methods = {
    toJSON: function () {
      return `[${this.map((one) => `"${one}"`).join(', ')}]`;
    },
    entries: function () {
      return [...this];
    },
    toArray: function () {
      return [...this];
    },
    find: function (test, context) {
      for (const [i, one] of Object.entries(this)) if (test.call(context, one, Number(i))) return one;
      return undefined;
    },
    reduce: function () {
      return this.length > 1 ? this : this[0];
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    inspect: function () {
      return `[${this.join(', ')}]`;
    },
  };
  // As that library does it: they are met by for…in.
  Object.assign(Array.prototype, methods);
  String.prototype.toJSON = function () {
    return `"${this}"`;
  };
  Object.assign(HTMLElement.prototype, { show() {}, update() {}, request() {}, down() {}, next() {} });
}

/** What MooTools 1.4 does. */
export function likeMooTools() {
  Array.from = (item) => {
    if (item == null) return [];
    if (typeof item === 'object' && typeof item.length === 'number') return Array.prototype.slice.call(item);
    return [item];
  };
  Object.keys = (object) => {
    const names = [];
    for (const name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name);
    return names;
  };
  Function.prototype.bind = function (that, ...args) {
    return (...more) => this.apply(that, [...args, ...more]);
  };
  Object.defineProperty(Array.prototype, 'contains', {
    value(item) {
      return this.indexOf(item) !== -1;
    },
  });
}
