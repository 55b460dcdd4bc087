// `yusuan policy check`: what the reader cannot see field by field.
#include <algorithm>
#include <set>
#include <tuple>

#include "../contract/reader.hpp"
#include "policy_source.hpp"

namespace yusuan::json {

namespace {

class Checker {
 public:
  explicit Checker(const PolicySource& source) : source_(&source) {
    for (const auto& listed : source.documents) documents_[listed.document.id] = &listed.document;
    for (const auto& region : source.regions) by_id_[region.id] = &region;
  }

  std::vector<Finding> run() {
    check_documents();
    check_places();
    for (const auto& region : source_->regions) check_region(region);
    for (const auto& region : source_->regions)
      if (region.level == Level::area) check_totality(region);
    check_orphans();
    return std::move(findings_);
  }

 private:
  void raise(const std::string& file, ErrorCode code, std::string pointer, std::string detail = {}) {
    findings_.push_back({file, {code, std::move(pointer), std::move(detail)}});
  }

  void check_documents() {
    std::set<std::string> seen;
    for (const auto& [document, file, place] : source_->documents) {
      if (!seen.insert(document.id).second) raise(file, ErrorCode::duplicate_key, place + "/id", document.id);
      for (const auto* list : {&document.forwards, &document.replaces})
        for (const auto& id : *list)
          if (!documents_.contains(id)) raise(file, ErrorCode::unknown_document, place, id);
      if (document.issued && document.ends && *document.ends < *document.issued)
        raise(file, ErrorCode::ends_before_start, place + "/ends");
    }
  }

  void check_citations(const SourceRegion& region, const std::vector<Citation>& citations, const std::string& place) {
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const auto at = place + "/citations/" + std::to_string(i);
      const auto document = documents_.find(citations[i].document);
      if (document == documents_.end()) {
        raise(region.file, ErrorCode::unknown_document, at + "/document", citations[i].document);
        continue;
      }
      cited_.insert(citations[i].document);
      const auto& articles = document->second->articles;
      const bool whole = articles.empty() && citations[i].article == "全文";
      if (!whole && !articles.contains(citations[i].article))
        raise(region.file, ErrorCode::unknown_document, at + "/article",
              citations[i].document + " " + citations[i].article);
    }
  }

  static bool carries(const std::vector<Evidence>& evidence) {
    return std::ranges::any_of(evidence, [](const Evidence& e) { return e.grade != Grade::unconfirmed; });
  }

  void check_entry(const SourceRegion& region, Parameter parameter, const SourceEntry& entry,
                   const std::string& place) {
    check_citations(region, entry.citations, place);
    const int forms = (entry.value ? 1 : 0) + (entry.alternatives ? 1 : 0) + (entry.unknown ? 1 : 0);
    if (forms != 1) raise(region.file, ErrorCode::invalid_value, place, "exactly one of value, alternatives, unknown");
    if (entry.citations.empty()) raise(region.file, ErrorCode::uncited_value, place + "/citations");
    if (entry.value && !carries(entry.evidence)) raise(region.file, ErrorCode::uncited_value, place + "/evidence");
    if (entry.value) check_value(region, *entry.value, place + "/value");
    if (entry.alternatives) {
      if (entry.alternatives->empty()) raise(region.file, ErrorCode::invalid_value, place + "/alternatives");
      int unconfirmed = 0;
      for (std::size_t i = 0; i < entry.alternatives->size(); ++i) {
        const auto& alternative = (*entry.alternatives)[i];
        const auto at = place + "/alternatives/" + std::to_string(i);
        check_citations(region, alternative.citations, at);
        check_value(region, alternative.value, at + "/value");
        if (alternative.evidence.empty()) raise(region.file, ErrorCode::uncited_value, at + "/evidence");
        if (!carries(alternative.evidence)) ++unconfirmed;
      }
      // 'Yes or no' has no third value, so either may stand unconfirmed; of figures at most one.
      if (unconfirmed > 1 && !std::holds_alternative<bool>(entry.alternatives->front().value))
        raise(region.file, ErrorCode::uncited_value, place + "/alternatives", "more than one unconfirmed");
    }
    if (entry.alternatives && !may_be_unsettled(parameter))
      raise(region.file, ErrorCode::invalid_value, place + "/alternatives", "settled or unknown only");
    if (entry.statuses)
      for (std::size_t i = 0; i < entry.statuses->size(); ++i)
        if (!applies_to(parameter, (*entry.statuses)[i]))
          raise(region.file, ErrorCode::invalid_value, place + "/statuses/" + std::to_string(i));
  }

  void check_value(const SourceRegion& region, const Value& value, const std::string& place) {
    if (const auto* tiers = std::get_if<Tiers>(&value)) {
      for (std::size_t i = 1; i < tiers->size(); ++i)
        if ((*tiers)[i].months.value <= (*tiers)[i - 1].months.value)
          raise(region.file, ErrorCode::overlapping_entries, place + "/" + std::to_string(i));
    } else if (const auto* rule = std::get_if<DaysRule>(&value)) {
      for (std::size_t i = 1; i < rule->by_child_order.size(); ++i)
        if (rule->by_child_order[i].from_child_order <= rule->by_child_order[i - 1].from_child_order)
          raise(region.file, ErrorCode::overlapping_entries, place + "/by_child_order/" + std::to_string(i));
      for (std::size_t i = 1; i < rule->termination.size(); ++i)
        if (rule->termination[i].from_gestation_day <= rule->termination[i - 1].from_gestation_day)
          raise(region.file, ErrorCode::overlapping_entries, place + "/termination/" + std::to_string(i));
    } else if (const auto* limits = std::get_if<ContributionLimits>(&value)) {
      if (limits->floor && limits->cap && limits->cap->value < limits->floor->value)
        raise(region.file, ErrorCode::out_of_range, place + "/cap");
    } else if (const auto* benefits = std::get_if<MedicalBenefits>(&value)) {
      for (std::size_t i = 0; i < benefits->size(); ++i) {
        const auto& b = (*benefits)[i];
        const bool is_share = b.mode == MedicalMode::share;
        if (is_share != b.share.has_value() || is_share == b.amount.has_value())
          raise(region.file, ErrorCode::invalid_value, place + "/" + std::to_string(i));
      }
    }
  }

  void check_region(const SourceRegion& region) {
    if (by_id_[region.id] != &region) raise(region.file, ErrorCode::duplicate_region, "/id", region.id);
    const auto* parent = region.parent ? find(*region.parent) : nullptr;
    const bool fits =
        region.level == Level::nation ? !region.parent : parent != nullptr && parent->level < region.level;
    if (!fits) raise(region.file, ErrorCode::unknown_parent, "/parent", region.parent.value_or(""));
    if (region.level == Level::area) check_area_codes(region);
    for (std::size_t i = 0; i < region.forwarding.size(); ++i) {
      const auto& paper = region.forwarding[i];
      if (documents_.contains(paper.document))
        cited_.insert(paper.document);
      else
        raise(region.file, ErrorCode::unknown_document, "/forwarding/" + std::to_string(i) + "/document",
              paper.document);
    }
    for (const auto& [parameter, entries] : region.parameters) {
      const auto place = "/parameters/" + std::string(name_of(parameter));
      std::map<std::pair<Status, Day>, std::size_t> starts;
      for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto at = place + "/" + std::to_string(i);
        check_entry(region, parameter, entries[i], at);
        for (const auto status : statuses_of(parameter, entries[i]))
          if (!starts.emplace(std::pair(status, entries[i].from), i).second)
            raise(region.file, ErrorCode::overlapping_entries, at + "/from", std::string(name_of(status)));
      }
    }
    for (std::size_t i = 0; i < region.notices.size(); ++i) {
      const auto& notice = region.notices[i];
      const auto place = "/notices/" + std::to_string(i);
      check_citations(region, notice.citations, place);
      if (notice.citations.empty()) raise(region.file, ErrorCode::uncited_value, place + "/citations");
      if (!carries(notice.evidence)) raise(region.file, ErrorCode::uncited_value, place + "/evidence");
      if (notice.until && *notice.until < notice.from)
        raise(region.file, ErrorCode::ends_before_start, place + "/until");
    }
    check_procedures(region);
  }

  void check_procedures(const SourceRegion& region) {
    // Of one matter of a task, one status and one day, a file speaks once; what is unconfirmed stands beside it.
    std::set<std::tuple<Task, std::size_t, Status, Day, bool>> told;
    for (std::size_t i = 0; i < region.procedures.size(); ++i) {
      const auto& entry = region.procedures[i];
      const auto place = "/procedures/" + std::to_string(i);
      check_citations(region, entry.citations, place);
      if (entry.citations.empty()) raise(region.file, ErrorCode::uncited_value, place + "/citations");
      if (entry.evidence.empty()) raise(region.file, ErrorCode::uncited_value, place + "/evidence");
      if (entry.until && *entry.until < entry.from) raise(region.file, ErrorCode::ends_before_start, place + "/until");
      for (std::size_t s = 0; entry.statuses && s < entry.statuses->size(); ++s)
        if (!applies_to(entry.task, (*entry.statuses)[s]))
          raise(region.file, ErrorCode::invalid_value, place + "/statuses/" + std::to_string(s));
      std::size_t matter = 0;
      bool says = false;
      each_matter(
          [&](const auto& said) {
            ++matter;
            if (!said) return;
            says = true;
            for (std::size_t s = 0; s < kStatuses; ++s) {
              const auto status = static_cast<Status>(s);
              if (concerns(entry, status) &&
                  !told.emplace(entry.task, matter, status, entry.from, carries(entry.evidence)).second)
                raise(region.file, ErrorCode::overlapping_entries, place + "/from", std::string(name_of(status)));
            }
          },
          entry.steps);
      if (!says) raise(region.file, ErrorCode::missing_field, place, "nothing is said of the task");
      check_lists(region, entry.steps, place);
    }
  }

  void check_lists(const SourceRegion& region, const Steps& steps, const std::string& place) {
    const auto refuse_empty = [&](const auto& list, const std::string& at) {
      if (list.empty()) raise(region.file, ErrorCode::invalid_value, at);
    };
    if (steps.applicants) refuse_empty(*steps.applicants, place + "/applicants");
    if (steps.channels) refuse_empty(*steps.channels, place + "/channels");
    if (steps.materials) {
      refuse_empty(*steps.materials, place + "/materials");
      for (std::size_t i = 0; i < steps.materials->size(); ++i)
        refuse_empty((*steps.materials)[i].any_of, place + "/materials/" + std::to_string(i) + "/any_of");
    }
  }

  void check_area_codes(const SourceRegion& region) {
    RegionCode own;
    const bool in_province =
        region.parent && (region.id.substr(0, 2) == *region.parent || listed(*region.parent, region.id));
    if (parse(region.id, own) || !in_province) raise(region.file, ErrorCode::unknown_region, "/id", region.id);
    if (!region.verified_until) raise(region.file, ErrorCode::missing_field, "/verified_until");
    for (std::size_t i = 0; i < region.aliases.size(); ++i)
      take_code(region.file, region.aliases[i], "/aliases/" + std::to_string(i));
  }

  // Whether the list of places puts the area under the province: the Corps' cities have codes of Xinjiang.
  [[nodiscard]] bool listed(const std::string& province, const std::string& area) const {
    return std::ranges::any_of(source_->places, [&](const SourceProvince& p) {
      return p.id == province &&
             std::ranges::any_of(p.areas, [&](const SourcePlace& a) { return std::to_string(a.code.digits) == area; });
    });
  }

  // A code stands for one place: an area, an alias, or a district or county, which its first four digits lead to its
  // area or an alias of it.
  void check_places() {
    std::set<RegionCode> areas;
    for (std::size_t p = 0; p < source_->places.size(); ++p) {
      const auto& province = source_->places[p];
      const auto at = "/provinces/" + std::to_string(p);
      if (!by_id_.contains(province.id)) raise("places.json", ErrorCode::unknown_parent, at + "/id", province.id);
      for (std::size_t a = 0; a < province.areas.size(); ++a) {
        const auto& area = province.areas[a];
        const auto here = at + "/areas/" + std::to_string(a);
        const auto code = std::to_string(area.code.digits);
        if (!areas.insert(area.code).second) raise("places.json", ErrorCode::duplicate_region, here + "/code", code);
        // The Corps' cities have codes of Xinjiang; a code of no province at all is a slip.
        if (!by_id_.contains(code.substr(0, 2))) raise("places.json", ErrorCode::unknown_region, here + "/code", code);
        const auto* region = find(code);
        for (std::size_t d = 0; d < area.divisions.size(); ++d) {
          const auto division = area.divisions[d].code;
          const auto place = here + "/divisions/" + std::to_string(d) + "/code";
          const auto leads = [&](RegionCode to) { return to.digits / 100 == division.digits / 100; };
          const bool there = leads(area.code) || (region != nullptr && std::ranges::any_of(region->aliases, leads));
          if (take_code("places.json", division, place) && !there)
            raise("places.json", ErrorCode::unknown_region, place, std::to_string(division.digits));
        }
      }
    }
  }

  // False where the code is another place's already.
  bool take_code(const std::string& file, RegionCode code, const std::string& place) {
    if (codes_.insert(code.digits).second && !by_id_.contains(std::to_string(code.digits))) return true;
    raise(file, ErrorCode::duplicate_region, place, std::to_string(code.digits));
    return false;
  }

  void check_totality(const SourceRegion& area) {
    for (std::size_t p = 0; p < kParameters; ++p) {
      const auto parameter = static_cast<Parameter>(p);
      for (std::size_t s = 0; s < kStatuses; ++s) {
        const auto status = static_cast<Status>(s);
        const auto place = "/parameters/" + std::string(name_of(parameter));
        if (!is_needed(parameter) || !applies_to(parameter, status) || starts_by(area, parameter, status)) continue;
        raise(area.file, ErrorCode::gap, place, std::string(name_of(status)));
      }
    }
  }

  // Whether this layer or one above it has an entry on the first day of the declared range.
  [[nodiscard]] bool starts_by(const SourceRegion& region, Parameter parameter, Status status) const {
    if (const auto entries = region.parameters.find(parameter); entries != region.parameters.end())
      for (const auto& entry : entries->second)
        if (entry.from <= source_->meta.declared_from && concerns(entry, status)) return true;
    const auto* parent = region.parent ? find(*region.parent) : nullptr;
    return parent != nullptr && parent->level < region.level && starts_by(*parent, parameter, status);
  }

  void check_orphans() {
    // A paper that an orphan-free one forwards or replaces stands with it.
    for (const auto& [document, file, place] : source_->documents)
      if (cited_.contains(document.id))
        for (const auto* list : {&document.forwards, &document.replaces}) cited_.insert(list->begin(), list->end());
    for (const auto& [document, file, place] : source_->documents)
      if (!cited_.contains(document.id)) raise(file, ErrorCode::unused_document, place, document.id);
  }

  [[nodiscard]] const SourceRegion* find(const std::string& id) const {
    const auto hit = by_id_.find(id);
    return hit == by_id_.end() ? nullptr : hit->second;
  }
  const PolicySource* source_;
  std::map<std::string, const SourceDocument*> documents_;
  std::map<std::string, const SourceRegion*> by_id_;
  std::set<std::uint32_t> codes_;
  std::set<std::string> cited_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check(const PolicySource& source) { return Checker(source).run(); }

}  // namespace yusuan::json
