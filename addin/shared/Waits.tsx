/** Something is on its way. The page of a pane shows the same before anything can draw. */
export const Waits = ({ label }: { label: string }) => (
  <p className="waits" role="status">
    {label}
  </p>
);

/** The same within a line that is read aloud anyway. */
export const WaitsHere = ({ label }: { label: string }) => <span className="waits here">{label}</span>;
