import { FindingCard } from './finding-card.js';
import type { Names } from './names.js';
import type { KindedFinding } from './report-marks.js';

interface HeldSheetProps {
  readonly kinded: KindedFinding;
  readonly names: Names;
  readonly onClose: () => void;
  readonly onWhy: (id: string) => void;
  readonly onUndo: (judgement: number, author: string) => void;
}

/** On a narrow screen the finding at hand lies over the foot of the text, so that both are seen. */
export function HeldSheet({ kinded, names, onClose, onWhy, onUndo }: HeldSheetProps) {
  return (
    <section className="sheet" aria-label="The finding at hand">
      <button type="button" className="quiet close" onClick={onClose}>
        Close
      </button>
      <ol className="findings">
        <FindingCard
          kinded={kinded}
          names={names}
          lit={false}
          held
          onPoint={() => {}}
          onPick={onClose}
          onWhy={onWhy}
          onUndo={onUndo}
        />
      </ol>
    </section>
  );
}
