const MEMBERS = 'for (const key in table) {';

/**
 * Lets zod load on a page that adds members to `Object.prototype`: it takes what a literal inherits for a member of its
 * own (4.6.7, `members` in `core/util.js`). Goes when zod asks for own keys.
 */
export function zodMembers() {
  return {
    name: 'zod-members',
    transform(code, id) {
      if (!/[\\/]zod[\\/]v4[\\/]core[\\/]util\.js$/.test(id)) return null;
      if (!code.includes(MEMBERS)) this.error('zod goes through its members in another way');
      return { code: code.replace(MEMBERS, 'for (const key of Object.keys(table)) {'), map: null };
    },
  };
}
