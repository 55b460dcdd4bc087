// The regions of a policy with what is settled in them and what is not: `yusuan regions`, and the page's choice of
// place.
#pragma once

#include <optional>
#include <vector>

#include "../policy.hpp"
#include "describe.hpp"

namespace yusuan {

YUSUAN_NAMED_ENUM(State, settled, unsettled, unknown)

struct ParameterState {
  Parameter id{};
  Status status{};
  State state{};
  Day from{};  // of the latest entry
};

// The latest limits for flexible workers.
struct LimitsListing {
  Day from{};
  ContributionLimits limits;
};

struct RegionListing {
  const Region* region = nullptr;
  std::optional<LimitsListing> limits;
  std::vector<ParameterState> parameters;
};

struct RegionList {
  std::vector<RegionListing> regions;
};

void append_regions(const Policy& policy, RegionList& out);

template <class V>
void describe(V& v, ParameterState& p) {
  v.required("id", p.id, "parameter id");
  v.required("status", p.status, "for whom");
  v.required("state", p.state, "of the latest entry");
  v.required("from", p.from, "the day from which it holds");
}
template <class V>
void describe(V& v, LimitsListing& l) {
  v.required("from", l.from, "the day from which they hold");
  describe(v, l.limits);
}
template <class V>
void describe(V& v, RegionListing& l) {
  auto& r = const_cast<Region&>(*l.region);  // a description serves readers too; nobody reads a listing
  v.required("code", r.code, "GB/T 2260");
  v.required("name", r.name, "of the pooling area");
  v.required("aliases", r.aliases, "other codes");
  v.required("forwarding", r.forwarding, "papers that forward the rule");
  v.required("verified_until", r.verified_until, "last day for which it was verified");
  v.nullable("limits", l.limits, "contribution base of flexible workers: floor, cap, usual steps");
  v.required("parameters", l.parameters, "what is settled and what is not");
}
template <class V>
void describe(V& v, RegionList& l) {
  v.required("regions", l.regions, "pooling areas");
}

}  // namespace yusuan
