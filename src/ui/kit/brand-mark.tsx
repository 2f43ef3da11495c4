/** The product's mark: a manuscript whose lines are bars against a target. Decoration beside the name. */
export const BrandMark = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path fill="#3952a4" d="M7 0h13l8 8v21a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" />
    <path fill="#a4b9ef" d="M20 0l8 8h-6a2 2 0 0 1-2-2z" />
    <path fill="#fff" d="M8 12h16v4H8zM8 18h6v4H8zM8 24h10v4H8z" />
    <path fill="#ffc145" d="M20 10h2v20h-2z" />
  </svg>
);
