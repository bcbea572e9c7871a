const SUPPORT = /=\w+\.ShadowRoot&&\(void 0===.*?"replace"in CSSStyleSheet\.prototype,/;
const ADVICE = /throw Error\("(?:CSSResult is|Value passed)[^}]*?\)(?=[;}])/g;
const POLYFILL = /=\w+\.\w+PolyfillSupport\b/;
const MARK = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/** What no element and no template of ours asks for, with what stays in its place. */
const unused = {
  'reactive-element': [
    // Initialisers, and properties declared by decorators.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    // Attributes that follow properties, values to go back to, and types other than texts and flags.
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '',
    ],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
      '',
    ],
    [
      'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
      'return s===Boolean?null!==t:t',
    ],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
      'r=u.fromAttribute(s,t.type);this[e]=r',
    ],
    ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
    [',this._$Em=null,this._$Ev()', ',this._$Ev()'],
    [
      '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
      '!(i.hasChanged??f)(h,s)',
    ],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
  ],
  'lit-html': [
    // Bindings on whole tags and in comments, and templates that were compiled beforehand.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
      '1===r.type&&(i=new r.ctor(h,r.name,r.strings,this,t))',
    ],
    [
      'if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'if(8===r.nodeType&&r.data===n)d.push({type:2,index:l});',
    ],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['const{values:i,_$litType$:s}=t', 'const{values:i}=t'],
    // What directives reach: of all that, those here take the part alone.
    ['{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', '{I:k}'],
  ],
  // Helpers that lists want as well; so they come with the first list.
  keyed: [
    ['import{setCommittedValue as s}from"../directive-helpers.js";', 'const s=(t,s={})=>t._$AH=s;'],
  ],
};

/**
 * Leaves out what Lit does for browsers without shadow roots or constructable style sheets: the drop-in
 * draws with `light-dark()`, which is younger than both in every engine. With it goes Lit's advice to
 * authors of styles (ours are written, and the drop-in takes no others), the mark by which a
 * developer's build of Lit warns of a second copy (the drop-in's is meant to be one), and what nobody here
 * can ask for. Another release of Lit ends the build until this has been looked at again.
 */
export function litModern() {
  return {
    name: 'lit-modern',
    transform(source, id) {
      const [, file] =
        /[\\/](css-tag|reactive-element|lit-html|lit-element|keyed)\.js$/.exec(id) ?? [];
      if (!file || !/[\\/]node_modules[\\/](?:@lit|lit-html|lit-element)[\\/]/.test(id))
        return null;
      let code = source;
      for (const [text, instead] of unused[file] ?? []) {
        if (code.split(text).length !== 2) this.error(`${file} does not say once: ${text}`);
        code = code.replace(text, () => instead);
      }
      if (file === 'keyed') return { code, map: null };
      if (file !== 'css-tag') {
        if (!POLYFILL.test(code) || !MARK.test(code)) this.error(`${file} has lost its marks`);
        return { code: code.replace(POLYFILL, '=void 0').replace(MARK, '0'), map: null };
      }
      if (!SUPPORT.test(code)) this.error('the test for constructable style sheets is not there');
      const advice = code.match(ADVICE)?.length;
      if (advice !== 2) this.error(`expected two errors for authors of styles, found ${advice}`);
      return {
        code: code.replace(SUPPORT, '=!0,').replace(ADVICE, 'throw Error("css")'),
        map: null,
      };
    },
  };
}
