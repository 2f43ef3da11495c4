/** What jsdom lacks of a page: nothing is laid out, so nothing can be scrolled to. */
Element.prototype.scrollIntoView = () => undefined;
