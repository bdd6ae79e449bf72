using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit.Matrix;

/// <summary>A column as it is worked out.</summary>
/// <param name="Operation">The command or category.</param>
/// <param name="Key">The position of the sample key; -1 for what takes no key.</param>
/// <param name="Commands">The commands that count.</param>
/// <param name="Total">How many commands the column stands for.</param>
internal sealed record MatrixColumn(string Operation, int Key, CommandBits Commands, int Total);
