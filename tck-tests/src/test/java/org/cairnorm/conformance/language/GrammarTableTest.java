package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnorm.conformance.language.GrammarTable.Row;
import org.junit.jupiter.api.Test;

/** Whether {@code grammar.txt} is complete. */
class GrammarTableTest {
    /** All productions of the grammar of JPA 3.2 §4.11, in its order. */
    private static final Set<String> PRODUCTIONS =
            Arrays.stream("""
                    QL_statement select_statement union intersection query_expression select_query update_statement
                    delete_statement from_clause this_implicit_variable identification_variable_declarations
                    identification_variable_declaration range_variable_declaration join range_join path_join fetch_join
                    join_spec join_condition join_association_path_expression join_collection_valued_path_expression
                    join_single_valued_path_expression collection_member_declaration qualified_identification_variable
                    map_field_identification_variable single_valued_path_expression general_identification_variable
                    general_subpath simple_subpath treated_subpath state_field_path_expression
                    state_valued_path_expression single_valued_object_path_expression collection_valued_path_expression
                    update_clause update_item new_value delete_clause select_clause select_item select_expression
                    constructor_expression constructor_item aggregate_expression where_clause groupby_clause
                    groupby_item having_clause orderby_clause orderby_item orderby_expression subquery
                    subquery_from_clause subselect_identification_variable_declaration derived_path_expression
                    general_derived_path simple_derived_path treated_derived_path derived_collection_member_declaration
                    simple_select_clause simple_select_expression scalar_expression conditional_expression
                    conditional_term conditional_factor conditional_primary simple_cond_expression between_expression
                    in_expression in_item like_expression null_comparison_expression
                    empty_collection_comparison_expression collection_member_expression entity_or_value_expression
                    simple_entity_or_value_expression exists_expression all_or_any_expression comparison_expression
                    comparison_operator arithmetic_expression arithmetic_term arithmetic_factor arithmetic_primary
                    string_expression datetime_expression boolean_expression enum_expression entity_expression
                    simple_entity_expression entity_type_expression type_discriminator arithmetic_cast_function
                    functions_returning_numerics functions_returning_datetime string_cast_function
                    functions_returning_strings trim_specification function_invocation extract_datetime_field
                    datetime_field extract_datetime_part datetime_part function_arg entity_id_or_version_function
                    id_function version_function case_expression general_case_expression when_clause
                    simple_case_expression case_operand simple_when_clause coalesce_expression nullif_expression
                    """.strip().split("\\s+")).collect(Collectors.toCollection(LinkedHashSet::new));

    @Test
    void theTableHasTheProductionsOfTheGrammar() {
        assertThat(PRODUCTIONS).hasSize(115);
        assertThat(GrammarTable.ROWS.stream().map(Row::production)).hasSameElementsAs(PRODUCTIONS);
    }

    @Test
    void everyProductionHasAQueryThatRuns() {
        assertThat(productionsWithRows(true)).containsExactlyElementsOf(PRODUCTIONS);
    }

    @Test
    void everyProductionHasAQueryThatIsRefused() {
        assertThat(productionsWithRows(false)).containsExactlyElementsOf(PRODUCTIONS);
    }

    @Test
    void noQueryStandsTwiceUnderAProduction() {
        assertThat(GrammarTable.ROWS.stream().map(row -> row + "" + row.parameters()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aQueryOfSeveralResultsSaysTheirOrder() {
        assertThat(GrammarTable.ROWS.stream()
                        .filter(row -> row.allowed() && row.outcome().contains("; ")))
                .allSatisfy(row -> assertThat(row.query()).containsIgnoringCase("order by"));
    }

    private static List<String> productionsWithRows(boolean allowed) {
        return GrammarTable.ROWS.stream()
                .filter(row -> row.allowed() == allowed)
                .map(Row::production)
                .distinct()
                .toList();
    }
}
