const KEY = 'gaofen.forget-after-saving';

/** What was chosen in a window whose browser remembers nothing. */
let inThisWindow = false;

/** Whether a person wants nothing to stay in this browser once a book is saved. */
export function forgetsAfterSaving(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes' || inThisWindow;
  } catch {
    return inThisWindow;
  }
}

/** Remembers that for every page of the product at this address; false where it is for this window only. */
export function chooseForgetting(forgets: boolean): boolean {
  inThisWindow = false;
  try {
    if (forgets) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    inThisWindow = forgets;
    return false;
  }
}
