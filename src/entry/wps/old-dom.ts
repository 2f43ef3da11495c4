type Given = Node | string;

const asNode = (given: Given): Node => (typeof given === 'string' ? document.createTextNode(given) : given);

/** Gives an interface the members that it lacks. */
function supply(prototype: object, members: PropertyDescriptorMap): void {
  for (const name of Object.keys(members)) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, ...members[name] });
  }
}

const ofParents: PropertyDescriptorMap = {
  append: {
    value(this: Node, ...given: Given[]) {
      for (const one of given) this.appendChild(asNode(one));
    },
  },
  prepend: {
    value(this: Node, ...given: Given[]) {
      const { firstChild } = this;
      for (const one of given) this.insertBefore(asNode(one), firstChild);
    },
  },
  replaceChildren: {
    value(this: Node, ...given: Given[]) {
      while (this.lastChild) this.removeChild(this.lastChild);
      for (const one of given) this.appendChild(asNode(one));
    },
  },
};

const ofChildren: PropertyDescriptorMap = {
  before: {
    value(this: Node, ...given: Given[]) {
      for (const one of given) this.parentNode?.insertBefore(asNode(one), this);
    },
  },
  after: {
    value(this: Node, ...given: Given[]) {
      const { nextSibling } = this;
      for (const one of given) this.parentNode?.insertBefore(asNode(one), nextSibling);
    },
  },
  replaceWith: {
    value(this: Node, ...given: Given[]) {
      for (const one of given) this.parentNode?.insertBefore(asNode(one), this);
      this.parentNode?.removeChild(this);
    },
  },
};

const ofNodes: PropertyDescriptorMap = {
  getRootNode: {
    value(this: Node) {
      return this.parentNode ? this.parentNode.getRootNode() : this;
    },
  },
  isConnected: {
    get(this: Node) {
      return document.documentElement.contains(this);
    },
  },
};

for (const kind of [Element, Document, DocumentFragment]) supply(kind.prototype, ofParents);
for (const kind of [Element, CharacterData]) supply(kind.prototype, ofChildren);
supply(Node.prototype, ofNodes);
