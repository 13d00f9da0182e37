# Makes ranges.json: ranges over rounding boxes, links, forecast errors and ranks that this project did not compute.
#   Rscript tests/reference/ranges.R > tests/reference/ranges.json
# Base R only; JSON is written by hand, with 12 digits. R is not needed to run the tests.

num <- function(x) if (length(x) == 1) format(x, digits = 12, scientific = FALSE, trim = TRUE) else
  paste0("[", paste(vapply(x, num, ""), collapse = ", "), "]")
out <- c()
add <- function(name, x) out[[length(out) + 1]] <<- paste0('  "', name, '": ', if (is.character(x)) paste0('"', x, '"') else num(x))
add("made_with", R.version.string)

# The least and the largest value of f over a box, by bounded optimisation from 40 random starts: no corner is assumed.
set.seed(4)
over <- function(f, low, high) {
  found <- sapply(c(1, -1), function(sign) {
    sign * min(replicate(40, {
      start <- runif(length(low), low, high)
      optim(start, function(x) sign * f(x), method = "L-BFGS-B", lower = low, upper = high,
            control = list(factr = 10))$value
    }))
  })
  found
}
add("product", over(prod, c(-1.05, 2.5, -0.2), c(0.95, 3.5, 0.4)))
add("ratio", over(function(x) x[1] / x[2], c(-0.5, 3.95), c(1.5, 4.05)))
add("change", over(function(x) 100 * (x[1] - x[2]) / abs(x[2]), c(725205, 661725), c(727215, 661735)))
add("share", over(function(x) x[1] / (x[1] + x[2]), c(595, 6995), c(605, 7005)))
add("sum", over(sum, c(0.5, 1.5, -1), c(1.5, 2.5, 1)))
# 29,438 accepted of 39 percent of those reached, in municipalities with 79 percent of inhabitants.
add("reached", over(function(x) x[1] / x[2] / x[3], c(29437.5, 0.385, 0.785), c(29438.5, 0.395, 0.795)))

# Additive LMDI: the part of the first of two factors, over the box of all four numbers.
part <- function(x) {
  before <- x[1] * x[2]
  after <- x[3] * x[4]
  (after - before) / log(after / before) * log(x[3] / x[1])
}
add("divisia_first", over(part, c(2.45, 0.2, 2.85, 0.18), c(2.55, 0.21, 2.95, 0.22)))

# Two series of R that overlap in months 4 to 9: deaths of men, and of men and women, from lung diseases.
old <- as.numeric(mdeaths)[1:9]
new <- as.numeric(ldeaths)[4:12]
both <- 4:9
ratio <- new[both - 3] / old[both]
add("old", old)
add("new", new)
add("link_last", tail(ratio, 1))
add("link_geometric", exp(mean(log(ratio))))
add("link_difference", mean(new[both - 3] - old[both]))
add("spread", range(ratio))

# Accidental deaths in the United States: Holt-Winters to the end of 1977 against the months of 1978.
fit <- HoltWinters(window(USAccDeaths, end = c(1977, 12)))
ahead <- predict(fit, 12)
came <- window(USAccDeaths, start = c(1978, 1))
add("forecast", as.numeric(ahead))
add("outcome", as.numeric(came))
add("error", as.numeric(ahead - came))
add("horizon", round(as.numeric(time(ahead) - (1977 + 11 / 12)), 10))

# Ranks of five numbers with one decimal: every set of numbers on a grid in their half-open intervals, highest first.
printed <- c(6.3, 6.4, 6.3, 5.9, 6.4)
grid <- expand.grid(lapply(printed, function(x) x - 0.05 + c(0, 0.03, 0.06, 0.09)))
first <- apply(-grid, 1, rank, ties.method = "min")
last <- apply(-grid, 1, rank, ties.method = "max")
add("printed", printed)
add("best", apply(first, 1, min))
add("worst", apply(last, 1, max))
add("printed_rank", rank(-printed, ties.method = "min"))
add("weighted_mean", weighted.mean(printed, c(10, 20, 5, 40, 25)))

cat("{\n", paste(out, collapse = ",\n"), "\n}\n", sep = "")
