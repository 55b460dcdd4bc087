// The brush: what the painted months are.

import { BaseField } from "../../parts/BaseField";
import { Choice } from "../../parts/Choice";
import { TextField, Tick } from "../../parts/Field";
import { PlaceField } from "../../parts/PlaceField";
import { weighsEmployers } from "../../situation";
import { given } from "../../state";
import type { Brush } from "./months";
import { type Both, brush, brushRefused, erasing } from "./strip";

export function Palette({ s, w }: Both) {
  const now = brush.value;
  const set = (part: Partial<Brush>) => {
    brush.value = { ...brush.peek(), ...part };
  };
  return (
    <div class="palette">
      <Choice
        name="brush"
        legend={s.brush}
        value={erasing.value ? "gap" : now.status}
        columns="two"
        onChange={(is) => {
          erasing.value = is === "gap";
          if (is !== "gap") set({ status: is });
        }}
        options={[
          ["flexible", w.statuses.flexible],
          ["unemployment_benefit", w.statuses.unemployment_benefit],
          ["employee", w.statuses.employee],
          ["resident", w.statuses.resident],
          ["gap", s.gap, s.gapHint],
        ]}
      />
      {erasing.value ? null : (
        <>
          {now.status === "resident" ? null : (
            <BaseField
              pointer="/brush/base"
              value={now.base}
              onInput={(base) => set({ base })}
              refused={brushRefused.value ? "invalid_amount" : undefined}
              brief
            />
          )}
          <details class="fold">
            <summary>{s.more}</summary>
            <div class="folded">
              {now.status === "resident" ? null : (
                <>
                  <Tick checked={now.backPaid} onChange={(backPaid) => set({ backPaid })}>
                    {w.form.backPaid}
                  </Tick>
                  <Tick checked={now.maternity} onChange={(maternity) => set({ maternity })}>
                    {s.maternity}
                  </Tick>
                  {weighsEmployers(given.status.value, now.status) ? (
                    <TextField
                      pointer="/brush/employer_average_base"
                      label={s.spanEmployerBase}
                      unit={w.form.baseUnit}
                      inputMode="decimal"
                      optional
                      hint={s.spanEmployerBaseHint}
                      value={now.employerBase}
                      onInput={(employerBase) => set({ employerBase })}
                    />
                  ) : null}
                </>
              )}
              <PlaceField
                pointer="/brush/region"
                label={s.otherRegion}
                hint={s.otherRegionHint}
                optional
                value={now.place}
                onChange={(place) => set({ place })}
              />
            </div>
          </details>
        </>
      )}
    </div>
  );
}
