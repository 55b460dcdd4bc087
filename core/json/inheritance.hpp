// Nation, province and area: which of their entries and remarks hold for a place. The packs, and the pages on which
// people read the rules, are both made from what this says.
#pragma once

#include <vector>

#include "policy_source.hpp"

namespace yusuan::json {

// The region itself first, then what it inherits from.
using Layers = std::vector<const SourceRegion*>;
Layers layers_of(const PolicySource& source, const SourceRegion& region);

struct Inherited {
  const SourceRegion* layer = nullptr;
  const SourceEntry* entry = nullptr;
  friend bool operator==(const Inherited&, const Inherited&) = default;
};
// Ascending. A layer holds from its own first entry on; before it, the layer above.
std::vector<Inherited> entries_of(const Layers& layers, Parameter parameter, Status status);

struct InheritedNotice {
  const SourceRegion* layer = nullptr;
  const SourceNotice* notice = nullptr;
  std::vector<Status> statuses;  // for which no nearer layer says something of this remark; never empty
};
std::vector<InheritedNotice> notices_of(const Layers& layers);

}  // namespace yusuan::json
